/// Asks `gazette-intake` for the feeds, the subscriptions and the saved articles in a file.
package enum IntakeFindings {
  /// All that is found. Throws `noArticle` if the file is neither a feed, nor a page, nor a list.
  ///
  /// - Parameters:
  ///   - file: the file, or an answer of HTTP with its head: `HTTP/1.1 200 OK`, its fields, a blank line, its body.
  ///   - name: the name of the file without folders.
  ///   - address: the address from which the file comes, against which the links of a page are resolved.
  package static func findings(
    in file: OpenFile, named name: String, address: String? = nil
  ) throws(FileProblem.Cause) -> [IntakeFinding] {
    var request = IntakeRequest(name: name)
    request.wantsFindings = true
    request.address = address
    var reader = IntakeEntryReader(of: file, request)
    var findings: [IntakeFinding] = []
    while let answer = try reader.nextAnswer() {
      if let finding = answer.finding { findings.append(finding) }
      if let problem = answer.problem {
        throw FileProblem.Cause(record: problem) ?? .readerStopped(.crashed)
      }
    }
    return findings
  }

  /// The subscriptions and the saved articles in a file out of another program. Throws `noArticle` if it has none.
  package static func list(in file: OpenFile, named name: String) throws(FileProblem.Cause) -> ImportedList {
    try list(of: findings(in: file, named: name))
  }

  /// The subscriptions and the saved articles among findings. Throws `noArticle` if there are none.
  package static func list(of findings: [IntakeFinding]) throws(FileProblem.Cause) -> ImportedList {
    var list = ImportedList()
    for finding in findings {
      switch finding {
      case .subscription(let subscription): list.subscriptions.append(subscription)
      case .list(let other): list.lists.append(other)
      case .article(let article): list.articles.append(article)
      case .skipped(let entry): list.skipped.append(entry)
      case .feed, .page, .link: break
      }
    }
    guard !list.isEmpty else { throw .noArticle }
    return list
  }
}
