package id.kerani.forms;

import id.kerani.forms.FormExpressions.ExpressionFailed;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs expressions aside so that the caller waits no longer than their budget. FEEL cannot be stopped; what overruns
 * ends by itself later (the guard saw to that) and until then occupies one of few threads, never a caller.
 */
final class ExpressionBudget {

    private static final int THREADS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private static final ThreadPoolExecutor POOL =
            new ThreadPoolExecutor(0, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(null, task, "form-expression", 1 << 21);
                thread.setDaemon(true);
                return thread;
            });

    private ExpressionBudget() {}

    static <T extends @Nullable Object> T run(Callable<T> task) throws ExpressionFailed {
        Future<T> future;
        try {
            future = POOL.submit(task);
        } catch (RejectedExecutionException e) {
            throw new ExpressionFailed(FormProblem.of("", "forms.expression.busy"));
        }
        try {
            return future.get(FormLimits.EXPRESSION_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new ExpressionFailed(FormProblem.of("", "forms.expression.too-slow", FormLimits.EXPRESSION_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExpressionFailed(FormProblem.of("", "forms.expression.busy"));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ExpressionFailed failed) {
                throw failed;
            }
            if (e.getCause() instanceof StackOverflowError) {
                throw new ExpressionFailed(
                        FormProblem.of("", "forms.expression.too-deep", FormLimits.EXPRESSION_DEPTH));
            }
            throw new ExpressionFailed(FormProblem.of("", "forms.expression.failed"));
        }
    }
}
