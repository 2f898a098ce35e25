/// Which program this is.
public enum Release {
    /// The version, as `kompas --version` and `/metrics` tell it.
    public static let version = "0.1.0-dev"
}
