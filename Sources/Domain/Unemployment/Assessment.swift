/// What a definition of long-term unemployment says about a case on a day, with the figures it rests on.
public struct UnemploymentAssessment: Hashable, Sendable {
    public let definition: LongTermDefinition
    /// The day asked about, included in all counting.
    public let asOf: Day
    /// `nil` when the definition does not apply; then ``notAssessed`` says why. Never `false` in place of "cannot be said".
    public let longTermUnemployed: Bool?
    public let notAssessed: NotAssessed?
    /// Days that count.
    public let daysCounted: Int
    /// The length in days of the window (`kilde`, `star`: 365 or 366), or of the run with its tolerated gaps (`dst`, `lokal`).
    public let windowLength: Int
    /// The fewest days that make a long-term unemployed: of ``daysCounted`` in a window, of ``windowLength`` in a run.
    public let thresholdDays: Int
    /// First day of the window or run; `nil` when there is no run.
    public let from: Day?
    /// Last day of the window or run; `nil` when there is no run.
    public let to: Day?
    /// The answer and its figures in plain Danish.
    public let explanation: String
    /// What the definition also asks and the service cannot know; in Danish.
    public let caveat: String?

    /// Why nothing is said.
    public enum NotAssessed: String, Sendable, CaseIterable {
        /// No rule says which benefits count under the definition.
        case ingenRegel = "ingen-regel"
        /// There is a benefit, and it does not count.
        case ydelsenTaellerIkke = "ydelsen-taeller-ikke"
        /// No benefit in the latest year.
        case ingenYdelse = "ingen-ydelse"

        /// What the caseworker reads, in Danish.
        public var text: String {
            switch self {
            case .ingenRegel: "Der er ingen regel lagt ind om, hvilke ydelser der tæller med."
            case .ydelsenTaellerIkke: "Ydelsen tæller ikke med i denne definition."
            case .ingenYdelse: "Der er ingen ydelsesperioder i det seneste år."
            }
        }
    }
}
