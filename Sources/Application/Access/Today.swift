public import Domain

extension ReadScope {
    /// The day of the request in Denmark.
    public var today: Day { Copenhagen.day(of: authority.now) }
}

extension UnitOfWork {
    /// The day of the request in Denmark.
    public var today: Day { scope.today }
}
