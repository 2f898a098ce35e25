/// What the access log has done since it was opened.
public struct AccessLogStatistics: Sendable {
    /// Rows that were written.
    public var rows = 0
    /// Appends that failed.
    public var failures = 0
    /// How many rows shared each transaction.
    public var batchSizes = Histogram.sizes
    /// How long each transaction took, from its first row to the end of its COMMIT.
    public var commits = Histogram.seconds
    /// How long each checkpoint took.
    public var checkpoints = Histogram.seconds
    /// Pages in the write-ahead log after the last commit.
    public var pagesInLog = 0
    /// Appends that wait now.
    public var waiting = 0
    /// How long the oldest of them has waited.
    public var oldestWaiting = Duration.zero
}
