/// The methods an endpoint can be declared for (RFC 9110 section 9). HEAD and OPTIONS are answered for every path by the pipeline.
public enum HTTPMethod: String, Sendable, CaseIterable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
}
