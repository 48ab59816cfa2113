package org.elka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private final List<Integer> done = new ArrayList<>();

    /** Not guarded by anything: two at work at once would lose some. */
    private final Together<Integer> together = new Together<>(this::work);

    private void work(List<Integer> all) {
        if (all.contains(-1)) {
            throw new IllegalArgumentException("no such number");
        }
        done.addAll(all);
    }

    @Test
    void whatManyAddAtOnceIsDoneOnceEach() throws Exception {
        CountDownLatch begin = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = IntStream.range(0, 1_000)
                    .mapToObj(number -> threads.submit(() -> {
                        begin.await();
                        together.add(number);
                        return true;
                    }))
                    .toList();
            begin.countDown();
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void afterAFailureItGoesOn() {
        assertThatThrownBy(() -> together.add(-1)).hasMessage("no such number");
        together.add(7);
        assertThat(done).containsExactly(7);
    }
}
