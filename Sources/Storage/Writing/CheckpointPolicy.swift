/// When the write-ahead log is copied into the file: the one place that decides it.
///
/// A checkpoint runs on the writer's queue after the answers of a batch have left, and what is submitted meanwhile waits for it.
/// Often and small keeps that wait short: a thousand pages are copied in some 10 ms, and SQLite begins the log anew when
/// no reader needs it any more.
public struct CheckpointPolicy: Sendable {
    /// At this many pages in the log a checkpoint is due, whatever waits.
    public var pagesWhenBusy: Int
    /// At this many pages it is due when nothing waits.
    public var pagesWhenIdle: Int

    public init(pagesWhenBusy: Int = 1_000, pagesWhenIdle: Int = 250) {
        self.pagesWhenBusy = pagesWhenBusy
        self.pagesWhenIdle = pagesWhenIdle
    }

    func isDue(pages: Int, isIdle: Bool) -> Bool {
        pages >= (isIdle ? pagesWhenIdle : pagesWhenBusy)
    }
}
