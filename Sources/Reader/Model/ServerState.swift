/// The state of the server of a shared archive. A collection of files has no server, and counts as one that answers.
package enum ServerState: Hashable, Sendable {
  case answers
  /// The server gives no answer for now: questions wait and are asked again.
  case isAway
  /// The archive can't be opened; the reason and the way out, in a line.
  case refuses(String)
}
