internal import CBuildFacts
internal import Glibc
internal import Intake
internal import News

/// Reads files in formats that need libraries for hostile input, and writes their articles as JSON Lines.
///
/// `gazette-intake serve` answers the requests of gazette: each is a line with an open file, through a socket.
/// `gazette-intake FILE…` prints the articles of files, `gazette-intake --version` the versions of the program and of its
/// libraries.
@main
enum GazetteIntake {
  /// The most bytes of a request: the user's names of fields are a part of it.
  private static let longestRequest = 1 << 20
  private static let usage = "usage: gazette-intake serve | gazette-intake FILE… | gazette-intake --version\n"

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "serve": serve()
    case "--version": printVersion()
    case .some: print(arguments)
    case nil:
      write(usage.utf8, to: STDERR_FILENO)
      exit(64)
    }
  }

  private static func serve() {
    ProcessLimits.confine()
    // The same socket is standard input and output.
    let socket = MessageSocket(STDIN_FILENO)
    var requests = MessageReader(socket, longestLine: longestRequest)
    let service = IntakeService(.all, renewTime: ProcessLimits.renewTime) { socket.send($0) }
    while let line = requests.line() {
      guard let request = IntakeRequest(line: line) else { exit(64) }
      (request.fields ?? FieldMapping()).choose()
      let descriptor = requests.takeFile() ?? -1
      do throws(FileProblem.Cause) {
        service.answer(request, about: try OpenFile(descriptor: descriptor, firstPiece: OpenFile.samplePiece))
      } catch {
        service.refuse(error)
      }
    }
  }

  private static func printVersion() {
    let libraries = IntakeLibraries.versions.map { "\($0.name) \($0.version)" }
    write(
      (["gazette-intake \(String(cString: gz_version()))"] + libraries).map { $0 + "\n" }.joined().utf8,
      to: STDOUT_FILENO)
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
