/// Why a server gives no answer.
package enum ServerFailure: Error, Hashable, Sendable {
  /// libpq can't be loaded; the name of the file or function that is missing.
  case noLibrary(String)
  /// The address isn't the address of a server; libpq's reason.
  case invalidAddress(String)
  /// The address contains a password, which other users of the machine can read.
  case passwordInAddress
  /// No connection; libpq's reason.
  case unreachable(String)
  /// The server answers and lets this user not in; the server's reason.
  case loginRefused(String)
  case noDatabase(String)
  /// The server has no connection free, or starts, or ends.
  case busy(String)
  /// The connection broke while a question was under way.
  case connectionLost(String)
  /// No answer came in time.
  case deadline
  /// The asker doesn't want the answer any more.
  case cancelled
  /// The user may not do what was asked; the server's reason.
  case noRights(String)
  case diskFull(String)
  /// Another transaction came in between. The same transaction may succeed when it is tried again.
  case conflict(String)
  /// Any other refusal, with the code of five characters that SQL has for it.
  case refused(code: String, String)
}

extension ServerFailure {
  /// True if the same question may be answered later without a change by the user.
  package var isPassing: Bool {
    switch self {
    case .unreachable, .busy, .connectionLost, .deadline, .conflict: true
    case .noLibrary, .invalidAddress, .passwordInAddress, .loginRefused, .noDatabase, .cancelled, .noRights,
      .diskFull, .refused:
      false
    }
  }

  /// True for what the server says of one statement: the connection goes on.
  var isOfStatement: Bool {
    switch self {
    case .noRights, .diskFull, .conflict, .refused, .noDatabase: true
    default: false
    }
  }

  /// The refusal with an error code of SQL (PostgreSQL's documentation, appendix A).
  init(code: String, _ message: String) {
    switch code {
    case "42501", "25006": self = .noRights(message)
    case "53100": self = .diskFull(message)
    case "40001", "40P01", "55P03": self = .conflict(message)
    case "57014": self = .cancelled
    case "3D000": self = .noDatabase(message)
    case "53300", "57P03": self = .busy(message)
    case "57P01", "57P02", "57P05": self = .connectionLost(message)
    default:
      // 28: login. 08: connection.
      self =
        switch code.prefix(2) {
        case "28": .loginRefused(message)
        case "08": .connectionLost(message)
        default: .refused(code: code, message)
        }
    }
  }

  /// Why no connection was made, from libpq's verbose message: `…: FATAL:  28P01: password authentication failed …`. A
  /// message without a code comes from libpq itself.
  init(connecting message: String) {
    guard let (code, reason) = Self.parts(of: message) else {
      self = .unreachable(Self.line(message))
      return
    }
    switch ServerFailure(code: code, reason) {
    case .loginRefused, .noRights: self = .loginRefused(reason)
    case .noDatabase: self = .noDatabase(reason)
    case .busy, .conflict, .connectionLost: self = .busy(reason)
    default: self = .unreachable(reason)
    }
  }

  /// The code and the text of a message of the server.
  private static func parts(of message: String) -> (code: String, reason: String)? {
    for line in message.split(separator: "\n") {
      let fields = line.split(separator: ": ", omittingEmptySubsequences: false)
      // The severity is a word of capital letters too, and in the language of the server.
      let isCode = { (field: Substring) in
        let code = field.drop { $0 == " " }.utf8
        return code.count == 5 && code.allSatisfy { (48...57).contains($0) || (65...90).contains($0) }
          && code.contains { (48...57).contains($0) }
      }
      guard let place = fields.firstIndex(where: isCode), place > 0 else { continue }
      let code = String(fields[place].drop { $0 == " " })
      return (code, fields[(place + 1)...].joined(separator: ": "))
    }
    return nil
  }

  /// A message of libpq in one line.
  static func line(_ message: String) -> String {
    message.split(separator: "\n").map { $0.drop { " \t".contains($0) } }.joined(separator: " ")
  }
}
