import Application
import Endpoints

/// Work with the citizen between the meetings, feature by feature.
enum PlanEndpoints {
    static func all(_ app: Kompas) -> [Endpoint] {
        ActionPlanEndpoints.all(app) + ArchetypeEndpoints.all(app) + ScreeningEndpoints.all(app) + StrategyEndpoints.all(app)
            + DeadlineEndpoints.all(app) + WorklistEndpoints.all(app) + UnemploymentEndpoints.all(app)
    }
}
