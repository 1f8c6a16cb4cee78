internal import Fetching

/// Fetches addresses of the web for gazette: each request is a line, and so is each answer, through a socket.
@main
enum GazetteFetch {
  static func main() {
    _ = Transfers()
  }
}
