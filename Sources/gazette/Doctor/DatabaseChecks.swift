internal import Archive
internal import Localization
internal import News

/// The databases of gazette: the indexes, the reading marks, and the memory of what was fetched.
struct DatabaseChecks {
  /// True to read each page of the indexes.
  let isThorough: Bool

  var findings: [Diagnosis] {
    let folder = UserFolder.cache.path.map { $0 + "/gazette" }
    if let folder, case .hidden(let errno) = PathPresence(ofFolder: folder) {
      return findingsBeside + [.hidden("index", folder, errno)]
    }
    let indexes = folder.map { DatabaseHealth.indexes(in: $0, isThorough: isThorough) } ?? []
    return findingsBeside + indexes.map(finding(ofIndex:)) + (indexes.isEmpty ? [noIndex] : [])
  }

  /// The databases beside the indexes.
  private var findingsBeside: [Diagnosis] {
    [
      finding("database.marks", .readingState, UserFiles.state),
      finding("database.subscriptions", .subscriptions, KeptNews.ledgerFile),
    ]
  }

  private var noIndex: Diagnosis {
    .ok("index", Wording(en: "no index yet", vi: "chưa có chỉ mục nào"))
  }

  private func finding(_ check: String, _ kind: DatabaseHealth.Kind, _ path: String) -> Diagnosis {
    if case .hidden(let errno) = PathPresence(of: path) { return .hidden(check, path, errno) }
    guard let health = DatabaseHealth(kind, at: path, isThorough: isThorough) else {
      return .ok(check, Wording(en: "\(Sanitized(path)): not there yet", vi: "\(Sanitized(path)): chưa có"))
    }
    let mend = Wording(
      en: "Open gazette once: it keeps the damaged file and carries over what can be read.",
      vi: "Hãy mở gazette một lần: chương trình giữ lại tệp hỏng và chuyển sang những gì còn đọc được.")
    return finding(check, health, name: "\(Sanitized(path))", mend: mend)
  }

  private func finding(ofIndex health: DatabaseHealth) -> Diagnosis {
    let collection = health.collection.map { "\(Sanitized(PathText.shown($0)))" }.joined(separator: ", ")
    let name = collection.isEmpty ? "\(Sanitized(health.file))" : "\(Sanitized(health.file)) (\(collection))"
    let anew = Wording(
      en: "Nothing is lost: the next start makes the index anew.",
      vi: "Không mất gì: lần khởi động sau sẽ tạo lại chỉ mục.")
    if health.condition == .outdated {
      return .ok(
        "index",
        Wording(
          en: "\(name): of an older gazette; the next start makes it anew",
          vi: "\(name): của gazette cũ hơn; lần khởi động sau sẽ tạo lại"))
    }
    return finding("index", health, name: name, mend: anew)
  }

  private func finding(_ check: String, _ health: DatabaseHealth, name: String, mend: Wording) -> Diagnosis {
    switch health.condition {
    case .sound, .outdated:
      return .ok(check, .same("\(name): \(ByteSize.text(health.bytes))"))
    case .newer:
      return .warning(
        check, Wording(en: "\(name): a newer gazette made it", vi: "\(name): do gazette mới hơn tạo ra"),
        do: Wording(en: "Install the newest gazette.", vi: "Hãy cài gazette mới nhất."))
    case .foreign:
      return .error(
        check,
        Wording(
          en: "\(name): a database of another program", vi: "\(name): cơ sở dữ liệu của chương trình khác"),
        do: Wording(en: "Move the file away.", vi: "Hãy chuyển tệp đi chỗ khác."))
    case .damaged(let words):
      return .error(
        check,
        Wording(en: "\(name): damaged (\(Sanitized(words)))", vi: "\(name): bị hỏng (\(Sanitized(words)))"),
        do: mend)
    case .unreadable(let words):
      return .error(
        check,
        Wording(
          en: "\(name): can't be read (\(Sanitized(words)))",
          vi: "\(name): không đọc được (\(Sanitized(words)))"),
        do: Wording(
          en: "Look at the rights of the file and of its folder.",
          vi: "Hãy xem quyền của tệp và của thư mục chứa nó."))
    }
  }
}
