// Entities that the domain knows by their identifier alone.

/// A token that lets a caller in.
public enum AccessToken {}
/// One request to the service.
public enum Request {}
/// A case taken up at a case meeting.
public enum MeetingItem {}
/// A talk with the citizen.
public enum Conversation {}

public typealias CitizenID = ID<Citizen>
public typealias CaseID = ID<Case>
public typealias ActorID = ID<Actor>
public typealias PositionID = ID<Position>
public typealias QuestionID = ID<Question>
public typealias BenefitPeriodID = ID<BenefitPeriod>
public typealias StaffID = ID<StaffMember>
public typealias TeamID = ID<Team>
public typealias AccessTokenID = ID<AccessToken>
public typealias RequestID = ID<Request>
public typealias MeetingItemID = ID<MeetingItem>
public typealias ConversationID = ID<Conversation>
