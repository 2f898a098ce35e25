import Application
import Storage

extension StorageError {
    /// What a failure of the store means to the caller. Broken constraints that a use case foresaw have become a conflict before
    /// they get here; one that arrives is a fault of ours.
    var problem: Problem {
        switch self {
        case .full: .storageFull
        case .busy, .queueFull: .unavailable(retryAfter: 1)
        case .deadline: .tooSlow(retryAfter: 1)
        default: .internalFault
        }
    }
}
