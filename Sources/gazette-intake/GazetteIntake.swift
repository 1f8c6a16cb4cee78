/// Reads files in formats that need libraries for hostile input, and writes their articles as JSON Lines.
@main
enum GazetteIntake {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "members" { MembersCommand.run(arguments.dropFirst()) }
  }
}
