/// Reads the entries of a file by way of `gazette-intake`.
struct IntakeEntryReader: EntryReader {
  private let file: OpenFile
  private var request: IntakeRequest
  /// Nil before the first request and behind the last answer.
  private var connection: IntakeConnection?
  private var isAtEnd = false
  /// The facts that a feed tells of itself; nil before the end, and for other files.
  private(set) var feed: FeedDescription?

  init(of file: OpenFile, path: String) {
    var request = IntakeRequest(name: Location(path: path).name)
    let mapping = FieldMapping.current
    request.fields = mapping.isEmpty ? nil : mapping
    self.init(of: file, request)
  }

  init(of file: OpenFile, _ request: IntakeRequest) {
    (self.file, self.request) = (file, request)
  }

  mutating func skip(to number: Int) {
    request.first = number
  }

  mutating func takeOnlyNext() {
    request.isSingle = true
  }

  mutating func takePositions() -> [EntryPosition] { [] }

  mutating func next() throws(FileProblem.Cause) -> RawEntry? {
    guard let answer = try nextAnswer() else { return nil }
    if let record = answer.record {
      return RawEntry(number: answer.entry, contents: .success(.record(record)))
    }
    let cause = answer.problem.flatMap(FileProblem.Cause.init(record:)) ?? .readerStopped(.crashed)
    guard let entry = answer.entry else { throw cause }
    return RawEntry(number: entry, contents: .failure(cause))
  }

  /// The untouched bytes of the next entry; nil at the end.
  mutating func nextSource() throws(FileProblem.Cause) -> [UInt8]? {
    request.wantsSource = true
    guard let answer = try nextAnswer() else { return nil }
    if let source = answer.source { return source }
    throw answer.problem.flatMap(FileProblem.Cause.init(record:)) ?? .noSuchEntry
  }

  /// The next line of the answer; nil behind the last one. A program that ended within the answer is not asked again.
  mutating func nextAnswer() throws(FileProblem.Cause) -> IntakeAnswer? {
    guard !isAtEnd else { return nil }
    if connection == nil { connection = try connected() }
    guard let connection else { throw .noReader }
    guard let line = connection.line(), let answer = IntakeAnswer(line: line) else {
      isAtEnd = true
      self.connection = nil
      throw .readerStopped(connection.ended())
    }
    guard answer.isLast == true else { return answer }
    isAtEnd = true
    self.connection = nil
    IntakePool.give(connection)
    feed = answer.feed
    return answer.problem == nil ? nil : answer
  }

  private func connected() throws(FileProblem.Cause) -> IntakeConnection {
    let line = request.line
    // A waiting program may have ended since it was used last: then a new one is started.
    var end: FileProblem.Cause?
    for _ in 0..<2 {
      guard let connection = IntakePool.take() else { throw .noReader }
      let isSent = try file.withDescriptor { (number) throws(FileProblem.Cause) -> Bool in
        connection.send(line, file: number)
      }
      if isSent {
        return connection
      }
      end = .readerStopped(connection.ended())
    }
    throw end ?? .noReader
  }
}
