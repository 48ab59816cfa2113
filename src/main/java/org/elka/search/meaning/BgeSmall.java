package org.elka.search.meaning;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Map;

/**
 * BGE small English 1.5, quantised (MIT licence), from an artifact on Maven Central; runs in this process by ONNX
 * Runtime on one thread. 384 dimensions, at most 512 word pieces, the rest of a longer text is left out. Source:
 * https://huggingface.co/BAAI/bge-small-en-v1.5
 */
public final class BgeSmall implements TextModel {
    /** Names what made a vector. */
    public static final String NAME = "bge-small-en-v1.5-q";

    public static final int DIMENSIONS = 384;

    /** Of a component of a vector of length 1; the largest that was met, 0.48, becomes 126. */
    static final double SCALE = 260;

    /** What the model was trained to see before a question. */
    private static final String ASKS = "Represent this sentence for searching relevant passages: ";

    private static final String MOST_PIECES = "512";

    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    private BgeSmall(OrtSession session, HuggingFaceTokenizer tokenizer) {
        this.session = session;
        this.tokenizer = tokenizer;
    }

    /**
     * Loads the model and the native libraries that run it: 0.7 s.
     *
     * @throws ModelFailedException where this machine cannot run it
     */
    public static BgeSmall load() {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            OrtSession session = OrtRuntime.environment().createSession(resource(NAME + ".onnx"), options);
            return new BgeSmall(session, tokenizer());
        } catch (OrtException | IOException | LinkageError failed) {
            throw new ModelFailedException("the embedding model cannot be loaded here: " + failed.getMessage(), failed);
        }
    }

    private static HuggingFaceTokenizer tokenizer() throws IOException {
        Map<String, String> options = Map.of("padding", "false", "truncation", "true", "maxLength", MOST_PIECES);
        try (InputStream file = open(NAME + "-tokenizer.json")) {
            return HuggingFaceTokenizer.newInstance(file, options);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = open(name)) {
            return file.readAllBytes();
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream file = BgeSmall.class.getResourceAsStream("/" + name);
        if (file == null) {
            throw new FileNotFoundException(name + " is not on the class path");
        }
        return file;
    }

    @Override
    public byte[] passage(String text) {
        return vector(text);
    }

    @Override
    public byte[] question(String text) {
        return vector(ASKS + text);
    }

    private byte[] vector(String text) {
        Encoding encoding = tokenizer.encode(text);
        OrtEnvironment environment = OrtRuntime.environment();
        try (OnnxTensor pieces = tensor(environment, encoding.getIds());
                OnnxTensor mask = tensor(environment, encoding.getAttentionMask());
                OnnxTensor types = tensor(environment, encoding.getTypeIds());
                OrtSession.Result result =
                        session.run(Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            return scaled(states[0][0]);
        } catch (OrtException failed) {
            throw new ModelFailedException("the embedding model failed: " + failed.getMessage(), failed);
        }
    }

    private static OnnxTensor tensor(OrtEnvironment environment, long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    /** The state of the first piece is the text's, by the model's training; brought to length 1 and to whole numbers. */
    static byte[] scaled(float[] state) {
        double square = 0;
        for (float component : state) {
            square += (double) component * component;
        }
        double scale = square == 0 ? 0 : SCALE / Math.sqrt(square);
        byte[] vector = new byte[state.length];
        for (int i = 0; i < state.length; i++) {
            vector[i] = (byte) Math.clamp(Math.round(state[i] * scale), -127, 127);
        }
        return vector;
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException failed) {
            throw new ModelFailedException("the embedding model does not close: " + failed.getMessage(), failed);
        }
    }
}
