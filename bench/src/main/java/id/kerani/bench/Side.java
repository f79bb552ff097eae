package id.kerani.bench;

/** One of those that are compared: does cases of two steps as fast as it can. */
interface Side {

    /** Takes one case from its start through both steps to its end. */
    void runCase(int worker) throws Exception;
}
