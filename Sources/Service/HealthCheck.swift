/// Asks a service on this machine whether it is ready, as a container's health check does.
public enum HealthCheck {
    /// Whether `/readyz` on the loopback port says yes within two seconds.
    public static func isReady(port: UInt16) -> Bool {
        guard let connection = LocalConnection(loopbackPort: port) else { return false }
        let answer = try? connection.send(CommandRequest(method: "GET", target: "/readyz", body: []), within: 2)
        return answer?.status == 200
    }
}
