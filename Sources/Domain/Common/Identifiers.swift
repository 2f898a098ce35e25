// Entities that the domain knows by their identifier alone.

/// A token that lets a caller in.
public enum AccessToken {}
/// One request to the service.
public enum Request {}

/// Names a citizen; never their CPR number.
public typealias CitizenID = ID<Citizen>
/// Names a case.
public typealias CaseID = ID<Case>
/// Names an actor of a case.
public typealias ActorID = ID<Actor>
/// Names a placement on a compass.
public typealias PositionID = ID<Position>
/// Names a question that a case was brought with.
public typealias QuestionID = ID<Question>
/// Names a benefit period of a case.
public typealias BenefitPeriodID = ID<BenefitPeriod>
/// Names somebody who works here.
public typealias StaffID = ID<StaffMember>
/// Names a team.
public typealias TeamID = ID<Team>
/// Names an access token; it is no secret.
public typealias AccessTokenID = ID<AccessToken>
/// Names a request: `X-Request-Id`.
public typealias RequestID = ID<Request>
/// Names a case taken up at a meeting.
public typealias MeetingItemID = ID<MeetingItem>
/// Names how somebody sees the problem of a case at a meeting.
public typealias ProblemViewID = ID<ProblemView>
/// Names a proposal at a meeting.
public typealias ProposalID = ID<ItemProposal>
/// Names a talk with a citizen.
public typealias ConversationID = ID<Conversation>
/// Names an agreement.
public typealias AgreementID = ID<Agreement>
/// Names a meeting.
public typealias MeetingID = ID<Meeting>
/// Names somebody's part in a meeting.
public typealias ParticipantID = ID<Participant>
/// Names a meeting that comes back.
public typealias MeetingSeriesID = ID<MeetingSeries>
/// Names a ground on which somebody from elsewhere takes part in an item.
public typealias SharingID = ID<Sharing>
/// Names a time in which somebody stands in for somebody else.
public typealias StandInID = ID<StandIn>
/// Names a case's opening out of reach.
public typealias EmergencyAccessID = ID<EmergencyAccess>
