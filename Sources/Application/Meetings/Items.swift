import Domain
import JSON
import Storage

/// Cases at meetings: brought, talked through and concluded.
public struct Items: Sendable {
    let citizens: Citizens
    let compass: CompassWork
    let agreements: Agreements
    let diffuseWords: RememberedDiffuseWords
    let epoch: CursorEpoch
}
