internal import Fetching
internal import Glibc
internal import News

/// Fetches addresses of the web for gazette: `gazette-fetch serve` answers requests, each a line, through a socket.
@main
enum GazetteFetch {
  private static let usage = "usage: gazette-fetch serve\n"

  static func main() {
    guard Array(CommandLine.arguments.dropFirst()) == ["serve"] else {
      _ = usage.withCString { write(STDERR_FILENO, $0, strlen($0)) }
      exit(64)
    }
    // Names of hosts beyond ASCII are converted by the locale.
    setlocale(LC_CTYPE, "C.UTF-8")
    let settings = FetchSettings()
    ProcessLimits.confine(reading: settings)
    // The same socket is standard input and output.
    guard var service = FetchService(MessageSocket(STDIN_FILENO), settings) else { exit(70) }
    exit(service.serve() ? 0 : 64)
  }
}
