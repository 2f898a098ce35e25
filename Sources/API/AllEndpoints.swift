public import Application
public import Endpoints

/// Every operation of the JSON face: the one list that router, contract tests and the reading page go by.
public enum AllEndpoints {
    /// All operations on these use cases, and the pages that describe them.
    public static func make(_ app: Kompas) -> [Endpoint] {
        let operations = StaffEndpoints.all(app) + TeamEndpoints.all(app) + TokenEndpoints.all(app) + CodeEndpoints.all(app)
            + CitizenEndpoints.all(app) + CaseEndpoints.all(app) + CompassEndpoints.all(app) + PositionEndpoints.all(app)
            + MeetingEndpoints.all(app) + ItemEndpoints.all(app) + AgreementEndpoints.all(app) + OverviewEndpoints.all(app)
            + StandInEndpoints.all(app) + EmergencyEndpoints.all(app) + AccessLogEndpoints.all(app)
            + ConversationEndpoints.all(app) + GuideEndpoints.all(app) + JobPlanEndpoints.all(app)
            + CitizenLinkEndpoints.all(app) + CitizenPlanEndpoints.all(app)
            + PlanEndpoints.all(app) + MinutesEndpoints.all(app)
        return operations + DocsEndpoints.all(describing: operations) + CitizenPlanPage.all
    }
}
