package org.elka.search.meaning;

import ai.onnxruntime.OrtEnvironment;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * ONNX Runtime's environment, which there is one of in a process. It is never closed: a hook of its own closes it as
 * soon as the virtual machine begins to stop, under the feet of a thread that still computes, and the process ends by
 * a memory fault before the database and the index are closed. So the hook is taken away again.
 */
final class OrtRuntime {
    private OrtRuntime() {}

    private static @Nullable OrtEnvironment known;

    /** @throws ModelFailedException where the hook cannot be taken away */
    static synchronized OrtEnvironment environment() {
        OrtEnvironment environment = known;
        if (environment == null) {
            environment = withoutHook();
            known = environment;
        }
        return environment;
    }

    private static OrtEnvironment withoutHook() {
        try {
            Class<?> registry = Class.forName("java.lang.ApplicationShutdownHooks");
            Field field = registry.getDeclaredField("hooks");
            field.setAccessible(true);
            synchronized (registry) {
                Map<?, ?> hooks = (Map<?, ?>) field.get(null);
                Set<Object> others = new HashSet<>(hooks.keySet());
                OrtEnvironment environment = OrtEnvironment.getEnvironment();
                hooks.keySet().retainAll(others);
                return environment;
            }
        } catch (ReflectiveOperationException | RuntimeException closed) {
            throw new ModelFailedException(
                    "Java keeps its shutdown hooks closed: start it with"
                            + " --add-opens=java.base/java.lang=ALL-UNNAMED, as ./elka does",
                    closed);
        }
    }
}
