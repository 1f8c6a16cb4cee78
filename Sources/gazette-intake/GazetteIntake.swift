internal import Intake

/// Reads files in formats that need libraries for hostile input, and writes their articles as JSON Lines.
@main
enum GazetteIntake {
  static func main() {}
}
