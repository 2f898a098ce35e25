/// How much may wait for the writer and how much it does in one transaction.
public struct WriterLimits: Sendable {
    /// As many units may wait; one more is answered with `queueFull` at once.
    public var maxQueued = 4_096
    /// As many units share a transaction at most.
    public var maxBatch = 256
    /// After this time no further unit joins a transaction.
    public var maxBatchTime = Duration.milliseconds(2)

    public init() {}

    public init(maxQueued: Int, maxBatch: Int, maxBatchTime: Duration) {
        self.maxQueued = maxQueued
        self.maxBatch = maxBatch
        self.maxBatchTime = maxBatchTime
    }
}

/// What the writer has done since it was opened.
public struct WriterStatistics: Sendable, Equatable {
    /// Transactions that were committed with their units together.
    public var batches = 0
    /// Units that were answered, whether they failed or not.
    public var units = 0
    /// The most units that shared one transaction.
    public var largestBatch = 0
    /// Units that were answered with an error.
    public var failures = 0
    /// Batches whose transaction was lost, so that their units ran again one by one.
    public var lostBatches = 0
    /// How many units shared each transaction that was committed with its units together.
    public var batchSizes = Histogram.sizes
    /// How long the COMMIT of each took, the wait for the disk included.
    public var commits = Histogram.seconds
    /// How long each checkpoint took.
    public var checkpoints = Histogram.seconds
    /// Pages in the write-ahead log after the last commit or checkpoint.
    public var pagesInLog = 0
    /// Units that wait now.
    public var waiting = 0
}
