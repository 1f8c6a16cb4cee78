internal import Intake

/// Reads files in formats that need libraries for hostile input, and writes their articles as JSON Lines.
@main
enum GazetteIntake {
  static func main() {
    if CommandLine.arguments.dropFirst().first == "html" {
      HTMLCommand.run(Array(CommandLine.arguments.dropFirst(2)))
    }
  }
}
