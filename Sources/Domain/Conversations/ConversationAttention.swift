/// What is worth a look about a planned conversation; it keeps nobody from saving.
public struct ConversationAttention: Hashable, Sendable {
    /// A stable name.
    public enum Code: String, Sendable, CaseIterable {
        /// A colleague who is to take part may not see the case, and so finds the conversation nowhere.
        case udenAdgang = "uden-adgang"
    }

    public let code: Code
    /// The colleague it is about.
    public let staff: StaffID
    /// What the caseworker reads, in Danish.
    public let text: String

    /// That a colleague finds the conversation nowhere.
    public init(withoutSight staff: StaffID, named name: String, isResponsible: Bool) {
        code = .udenAdgang
        self.staff = staff
        text = """
            \(name) skal \(isResponsible ? "holde samtalen" : "være med til samtalen"), men kan ikke se sagen og finder derfor ikke samtalen i sit \
            overblik. Vælg en anden, eller bed en leder om at give adgang til sagen.
            """
    }
}
