internal import CDescriptorPassing
internal import Glibc
internal import Intake
internal import News

/// Reads files in formats that need libraries for hostile input, and writes their articles as JSON Lines.
///
/// `gazette-intake serve` answers the requests of gazette: each is a line with an open file, through a socket.
/// `gazette-intake FILE…` prints the articles of files.
@main
enum GazetteIntake {
  private static let usage = "usage: gazette-intake serve | gazette-intake FILE…\n"

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "serve": serve()
    case .some: print(arguments)
    case nil:
      write(usage.utf8, to: STDERR_FILENO)
      exit(64)
    }
  }

  private static func serve() {
    ProcessLimits.confine()
    let service = IntakeService(.all, renewTime: ProcessLimits.renewTime) { send($0) }
    while let (line, descriptor) = receive() {
      guard let request = IntakeRequest(line: line) else { exit(64) }
      do throws(FileProblem.Cause) {
        service.answer(request, about: try OpenFile(descriptor: descriptor, firstPiece: OpenFile.samplePiece))
      } catch {
        service.refuse(error)
      }
    }
  }

  private static func print(_ paths: some Collection<String>) {
    let service = IntakeService(.all, renewTime: {}) { write($0, to: STDOUT_FILENO) }
    for path in paths {
      do throws(FileProblem.Cause) {
        let file = try OpenFile(at: path, firstPiece: OpenFile.samplePiece)
        service.answer(IntakeRequest(name: Location(path: path).name), about: file)
      } catch {
        service.refuse(error)
      }
    }
  }
}

extension GazetteIntake {
  /// False if the bytes can't be written.
  @discardableResult
  private static func write(_ bytes: some Sequence<UInt8>, to descriptor: Int32) -> Bool {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }
}

// MARK: - The socket

extension GazetteIntake {
  /// A line of the largest request.
  private static let longestRequest = 1 << 16

  /// The next request; nil when gazette has ended.
  private static func receive() -> (line: [UInt8], descriptor: Int32)? {
    var line: [UInt8] = []
    var file: Int32 = -1
    while line.last != 0x0a {
      var descriptor: Int32 = -1
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 12) { buffer, count in
        count = max(0, gz_receive(STDIN_FILENO, &descriptor, buffer.baseAddress, buffer.count))
      }
      guard !piece.isEmpty, line.count < longestRequest else { return nil }
      if descriptor >= 0 { file = descriptor }
      line += piece
    }
    return (line.dropLast(), file)
  }

  private static func send(_ line: [UInt8]) -> Bool {
    var rest = line[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { gz_send(STDOUT_FILENO, -1, $0.baseAddress, $0.count) }
      guard sent > 0 else { return false }
      rest = rest.dropFirst(sent)
    }
    return true
  }
}
