public import Domain
import JSON
import Storage

/// API tokens: making, listing, taking back.
public struct Tokens: Sendable {
    let epoch: CursorEpoch

    /// The furthest ahead a token may expire, in days.
    static let longestLife = 366

    /// A page of all tokens, the newest first.
    /// - Throws: `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func page(after: String?, limit: Int, _ scope: ReadScope) throws -> Page<TokenView> {
        let rows = try AccessTokenStore.page(before: IdentifierCursor(epoch: epoch).read(after), limit: limit + 1, in: scope.db)
        let page = Page(rows, limit: limit) { IdentifierCursor(epoch: epoch).text($0.id) }
        let items = try page.items.map { try TokenView($0, scope) }
        return Page(items: items, next: page.next, changes: try ChangeFeed(feed: .tokens, epoch: epoch, scope: scope).from())
    }

    /// - Throws: `Problem.notFound`
    public func find(_ id: AccessTokenID, _ scope: ReadScope) throws -> TokenView {
        try TokenView(required(id, scope), scope)
    }

    /// Makes a token. Its text is in the answer and nowhere else: only its SHA-256 is kept.
    /// - Throws: `Problem.invalid` with every fault
    public func make(_ input: NewToken, _ unit: UnitOfWork) throws -> MadeToken {
        let check = CodeCheck(unit)
        let lastDay: Day
        var row = AccessTokenRow(
            id: unit.ids.next(), name: input.name, staff: nil, grants: [], teams: [], scopes: Set(input.scopes), mayAct: false,
            certificateSubject: input.certificateSubject, createdAt: unit.now, expiresAt: unit.now
        )
        switch input.holder {
        case .person(let staff):
            try check.requireStaff(staff, at: "/staff")
            row.staff = staff
            lastDay = input.expiresOn ?? unit.today.advanced(by: 90)
        case .system(let roles, let teams, let mayAct):
            check.requireGrants(roles, ofPerson: false, at: "/roles")
            try check.requireTeams(teams, at: "/teams")
            row.grants = roles
            row.teams = Set(teams)
            row.mayAct = mayAct
            lastDay = input.expiresOn ?? unit.today.advanced(by: 365)
        }
        check.requireExpiry(lastDay)
        try check.requireFree(input.certificateSubject, now: unit.now)
        try check.finish()

        row.expiresAt = Copenhagen.startOfDay(lastDay.advanced(by: 1))
        let secret = SecretToken.make()
        try AccessTokenStore.insert(row, hash: secret.hash, in: unit.db)
        let view = try TokenView(row, unit.scope)
        try unit.record(creation(of: view, lastDay: lastDay))
        return MadeToken(view: view, text: secret.text)
    }

    /// Takes a token back: from now on it opens nothing. Doing so again changes nothing.
    /// - Throws: `Problem.notFound`
    public func revoke(_ id: AccessTokenID, _ unit: UnitOfWork) throws -> TokenView {
        var row = try required(id, unit.scope)
        guard row.revokedAt == nil else { return try TokenView(row, unit.scope) }
        var change = Change(.token, id, .revoked)
        let before = TokenState(of: row, at: unit.now)
        try AccessTokenStore.revoke(id, at: unit.now, in: unit.db)
        row.revokedAt = unit.now
        change.compare("state", before.label, TokenState.tilbagekaldt.label)
        try unit.record(change)
        return try TokenView(row, unit.scope)
    }

    private func required(_ id: AccessTokenID, _ scope: ReadScope) throws -> AccessTokenRow {
        guard let row = try AccessTokenStore.find(id, in: scope.db) else { throw Problem.notFound }
        return row
    }

    private func creation(of view: TokenView, lastDay: Day) -> Change {
        var change = Change(.token, view.id, .created)
        change.compare("name", nil, view.name)
        change.compare("staff", nil, view.staffName)
        change.compare("roles", nil, view.roles.text)
        change.compare("teams", nil, view.teams.text)
        change.compare("scopes", nil, view.scopes.map(\.rawValue).joined(separator: "; "))
        if view.mayAct { change.compare("mayAct", nil, "ja") }
        change.compare("certificateSubject", nil, view.certificateSubject)
        change.compare("expiresOn", nil, lastDay.description)
        return change
    }
}

extension CodeCheck {
    /// Adds a fault when another token that works has the subject: a certificate stands for one.
    fileprivate func requireFree(_ subject: CertificateSubject?, now: Instant) throws {
        guard let subject, let other = try AccessTokenStore.find(subject, workingAt: now, in: db) else { return }
        faults.add(Fault(
            pointer: "/certificateSubject", code: "certificate-taken",
            detail: "Certifikatet hører allerede til tokenet »\(other.name)«. Tilbagekald det først."
        ))
    }

    /// Adds a fault when a token would expire on a day that is not ahead, or too far ahead.
    fileprivate func requireExpiry(_ lastDay: Day) {
        let latest = day.advanced(by: Tokens.longestLife)
        if lastDay <= day {
            faults.add(Fault(pointer: "/expiresOn", code: "in-the-past", detail: "Tokenet skal udløbe på en dag, der ikke er kommet endnu."))
        } else if lastDay > latest {
            faults.add(Fault(pointer: "/expiresOn", code: "too-late", detail: "Tokenet kan højst gælde til og med \(latest.danish)."))
        }
    }
}
