package import News

/// Answers requests: reads files, and writes a line for each entry.
package struct IntakeService {
  private let formats: MemberFormats
  /// Called before each entry: the entry gets a share of processor time of its own.
  private let renewTime: () -> Void
  /// Writes a line of the answer; false if nobody reads it any more.
  private let write: ([UInt8]) -> Bool

  package init(_ formats: MemberFormats, renewTime: @escaping () -> Void, write: @escaping ([UInt8]) -> Bool)
  {
    (self.formats, self.renewTime, self.write) = (formats, renewTime, write)
  }

  /// Answers a request about a file.
  package func answer(_ request: IntakeRequest, about file: OpenFile) {
    var last = IntakeAnswer()
    last.isLast = true
    do throws(FileProblem.Cause) {
      renewTime()
      if request.wantsFindings {
        guard try writeFindings(in: file, request) else { return }
      } else {
        let input = IntakeInput(name: request.name, file: file)
        guard var reader = try formats.reader(of: input) else { throw .noArticle }
        guard try writeEntries(of: &reader, request) else { return }
        last.feed = reader.feed
      }
    } catch {
      guard write(Self.problem(error)) else { return }
    }
    _ = write(last.line)
  }

  /// Answers that a file can't be read.
  package func refuse(_ cause: FileProblem.Cause) {
    var last = IntakeAnswer()
    last.isLast = true
    if write(Self.problem(cause)) { _ = write(last.line) }
  }

  private static func problem(_ cause: FileProblem.Cause) -> [UInt8] {
    var answer = IntakeAnswer()
    answer.problem = cause.record ?? FileProblem.Cause.readerStopped(.crashed).record
    return answer.line
  }

  /// False if nobody reads the answer any more.
  private func writeFindings(
    in file: OpenFile, _ request: IntakeRequest
  ) throws(FileProblem.Cause) -> Bool {
    for finding in try Findings(in: file, named: request.name, address: request.address).all {
      var answer = IntakeAnswer()
      answer.finding = finding
      guard write(answer.line) else { return false }
    }
    return true
  }

  /// False if nobody reads the answer any more.
  private func writeEntries(
    of reader: inout any IntakeReader, _ request: IntakeRequest
  ) throws(FileProblem.Cause) -> Bool {
    var number = try skip(request.first - 1, of: &reader)
    while let entry = try reader.next() {
      number += 1
      renewTime()
      guard write(answer(entry, number: entry.isWholeFile ? nil : number, request).line) else { return false }
      if request.isSingle { return true }
    }
    return true
  }

  /// Passes over entries. Returns their number, which is less than `count` at the end.
  private func skip(_ count: Int, of reader: inout any IntakeReader) throws(FileProblem.Cause) -> Int {
    var skipped = 0
    while skipped < count {
      let step = try reader.skip(count - skipped)
      if step == 0, try reader.next() == nil { break }
      skipped += max(1, step)
      renewTime()
    }
    return skipped
  }

  private func answer(_ entry: IntakeEntry, number: Int?, _ request: IntakeRequest) -> IntakeAnswer {
    var answer = IntakeAnswer()
    answer.entry = number
    if request.wantsSource {
      answer.source = entry.source
      return answer
    }
    switch entry.draft {
    case .success(let draft):
      answer.record = ArticleRecord(id: ArticleID(contents: entry.source), format: entry.format, draft: draft)
    case .failure(let cause): answer.problem = cause.record
    }
    return answer
  }
}
