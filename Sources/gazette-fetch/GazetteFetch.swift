internal import CBuildFacts
internal import Fetching
internal import Glibc
internal import News

/// Fetches addresses of the web for gazette: `gazette-fetch serve` answers requests, each a line, through a socket.
/// `gazette-fetch --version` prints the versions of the program and of its libraries.
@main
enum GazetteFetch {
  private static let usage = "usage: gazette-fetch serve | gazette-fetch --version\n"

  static func main() {
    switch Array(CommandLine.arguments.dropFirst()) {
    case ["serve"]: serve()
    case ["--version"]: print(version, to: STDOUT_FILENO)
    default:
      print(usage, to: STDERR_FILENO)
      exit(64)
    }
  }

  private static var version: String {
    (["gazette-fetch \(String(cString: gz_version()))"] + FetchLibraries.versions).map { $0 + "\n" }.joined()
  }

  private static func print(_ text: String, to descriptor: Int32) {
    _ = text.withCString { write(descriptor, $0, strlen($0)) }
  }

  private static func serve() {
    // Names of hosts beyond ASCII are converted by the locale.
    setlocale(LC_CTYPE, "C.UTF-8")
    let settings = FetchSettings()
    ProcessLimits.confine(reading: settings)
    // The same socket is standard input and output.
    guard var service = FetchService(MessageSocket(STDIN_FILENO), settings) else { exit(70) }
    exit(service.serve() ? 0 : 64)
  }
}
