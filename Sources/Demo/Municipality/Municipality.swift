public import Application
public import Domain

/// A whole municipality's cases over four years, made up from a seed and loaded through the product's own use cases, so that every rule holds
/// and every change has its history. The same seed, number of cases and last day give the same store, but for what must be random.
///
/// Cases are recorded one after another in the order they came in, each with everything that happened in it. So within a case history runs with
/// time, and over cases with the days they began.
public struct Municipality {
    /// What a municipality is made from.
    public struct Plan: Sendable {
        /// How many cases, 1 to `mostCases`.
        public let cases: Int
        public let seed: UInt64
        /// The last day anything happens.
        public let until: Day

        /// As many as the product is meant for five times over.
        public static let mostCases = 1_000_000
        /// Days for which birthdays of people of working age have replacement numbers.
        public static let lastDays = 2000...2050

        /// nil when a value is out of range.
        public init?(cases: Int, seed: UInt64, until: Day) {
            guard 1...Self.mostCases ~= cases, Self.lastDays ~= until.year else { return nil }
            self.cases = cases
            self.seed = seed
            self.until = until
        }
    }

    /// Begins a piece of work as somebody at an instant, inside the transaction that is open.
    public typealias Begin = (_ at: Instant, _ staff: StaffID?, _ ids: IdentifierSource) -> UnitOfWork
    /// Runs work in one transaction, durable when it returns. May run it more than once.
    public typealias Transact = (_ work: @escaping @Sendable (@escaping Begin) throws -> [DemoStep]) throws -> [DemoStep]

    private let app: Kompas
    private let plan: Plan
    private let transact: Transact
    private let time: WorkingTime

    /// So many cases share a transaction.
    private static let batch = 500

    public init(_ app: Kompas, _ plan: Plan, transact: @escaping Transact) {
        self.app = app
        self.plan = plan
        self.transact = transact
        time = WorkingTime(until: plan.until)
    }

    /// Hires everybody, hands over their tokens, then records the cases.
    /// - Parameters:
    ///   - now: the real time, by which the tokens run.
    ///   - keep: keeps the tokens, before the transaction that makes them is durable: a store with anything in it has its tokens, however
    ///     the loading ended. May be called again.
    ///   - progress: told after every transaction how many cases are there; false stops.
    /// - Returns: how many cases were recorded, and one whose compass is worth a look
    /// - Throws: what the use cases throw; nothing of it is expected on an empty store
    public func load(
        now: Instant, keep: @escaping @Sendable (DemoTokens) throws -> Void, progress: (Int) -> Bool
    ) throws -> (cases: Int, worthALook: CaseID?) {
        let people = try hire(now, keep)
        var (done, worthALook): (Int, CaseID?) = (0, nil)
        while done < plan.cases {
            let numbers = done..<min(done + Self.batch, plan.cases)
            for case .recorded(let id) in try record(numbers, people) { worthALook = id }
            done = numbers.upperBound
            guard progress(done) else { break }
        }
        return (done, worthALook)
    }

    private func hire(_ now: Instant, _ keep: @escaping @Sendable (DemoTokens) throws -> Void) throws -> MunicipalityPeople {
        let (app, plan, time) = (app, plan, time)
        let steps = try transact { begin in
            let dice = SharedDice(Dice(seed: plan.seed, stream: .max))
            let ids = IdentifierSource(clock: .fixed(time.start), random: dice.bits)
            let people = try MunicipalityPeople.hire(app, cases: plan.cases, at: time.start, ids, begin)
            try keep(people.issueTokens(app, begin(now, nil, .system)))
            return [.staffed(people)]
        }
        guard case .staffed(let people) = steps.first else { throw Problem.internalFault }
        return people
    }

    private func record(_ numbers: Range<Int>, _ people: MunicipalityPeople) throws -> [DemoStep] {
        let (app, plan, time) = (app, plan, time)
        return try transact { begin in
            var before: CitizenID?
            var steps: [DemoStep] = []
            for number in numbers {
                var story = CaseStory(app, plan, time, people, number: number, begin)
                let recorded = try story.play(sameCitizen: number % 25 == 24 ? before : nil)
                before = recorded.isProtected ? nil : recorded.citizen
                if recorded.isWorthALook { steps = [.recorded(recorded.id)] }
            }
            return steps
        }
    }
}
