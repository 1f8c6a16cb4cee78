internal import Glibc
internal import Synchronization

/// A running `gazette-intake`. It serves one request at a time.
///
/// A class, because the process ends when the connection is released.
final class IntakeConnection: Sendable {
  /// The most milliseconds that an answer may take to begin or to go on. The program's own limit of processor time is
  /// shorter; this one ends a program that sleeps.
  private static let patience: Int32 = 120_000
  /// The most bytes of a line: a text of the largest size, with room for what JSON and the parts add.
  private static let longestLine = 8 * Format.largestArticle

  private let process: HelperProcess
  private let reader: Mutex<MessageReader>

  /// Nil if the program can't be started.
  init?() {
    guard let process = HelperProcess(.intake) else { return nil }
    self.process = process
    reader = Mutex(MessageReader(process.socket, longestLine: Self.longestLine))
  }

  /// Sends a request, as a line, with the file that it is about. False if the program has ended.
  func send(_ line: [UInt8], file: Int32) -> Bool {
    process.socket.send(line, file: file)
  }

  /// The next line of the answer, without its end; nil if the program ended before the line did.
  func line() -> [UInt8]? {
    reader.withLock { $0.line(patience: Self.patience) }
  }

  /// The way in which the program ended. Ends the program if it still runs after a second.
  func ended() -> FileProblem.Cause.ReaderEnd {
    let ending = process.ended()
    return ending.signal == SIGXCPU || ending.wasForced ? .outOfTime : .crashed
  }
}

/// The connections that wait for a request. Starting a program takes longer than reading most files.
enum IntakePool {
  private static let most = 4
  private static let idle = Mutex<[IntakeConnection]>([])

  /// A waiting connection, or a new one; nil if the program can't be started.
  static func take() -> IntakeConnection? {
    idle.withLock { $0.popLast() } ?? IntakeConnection()
  }

  /// Takes back a connection whose answer was read to its end.
  static func give(_ connection: IntakeConnection) {
    idle.withLock { if $0.count < most { $0.append(connection) } }
  }
}

extension HelperProgram {
  /// The program that reads the formats that need libraries for hostile input.
  package static let intake = HelperProgram(name: "gazette-intake", variable: "GAZETTE_INTAKE")
}
