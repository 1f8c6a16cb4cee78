package import News
internal import Subscriptions

/// Answers requests that come through a socket, each when it is done.
package struct FetchService {
  /// The most requests at once. The others wait.
  private static let most = 32
  /// The most bytes of a request, and the most requests that wait.
  private static let (longestRequest, longestQueue) = (1 << 20, 1 << 16)
  /// The most milliseconds without a look at the transfers.
  private static let pause: Int32 = 1000

  private let socket: MessageSocket
  private let transfers: Transfers
  private var waiting: ArraySlice<FetchRequest> = []

  /// Nil if libcurl can't be started.
  package init?(_ socket: MessageSocket, _ settings: FetchSettings) {
    guard let transfers = Transfers(settings) else { return nil }
    (self.socket, self.transfers) = (socket, transfers)
  }

  /// Serves until the socket is closed. False if a message is no request.
  package mutating func serve() -> Bool {
    var reader = MessageReader(socket, longestLine: Self.longestRequest)
    while true {
      if transfers.wait(for: socket.number, milliseconds: Self.pause) {
        guard reader.receive() else { return true }
        while let line = reader.takeLine() {
          guard let request = FetchRequest(line: line), waiting.count < Self.longestQueue else {
            return false
          }
          waiting.append(request)
        }
      }
      start()
      for response in transfers.takeFinished() {
        guard socket.send(response.answer.line, file: response.descriptor) else { return true }
      }
      start()
    }
  }

  private mutating func start() {
    while transfers.count < Self.most, let request = waiting.popFirst() { transfers.start(request) }
  }
}
