internal import Foundation
internal import Journal
internal import Localization
internal import News
internal import Subscriptions

/// The text files of the user: each is read as the program reads it.
struct UserFileChecks {
  /// The most mistakes of a file that are named.
  private static let mostMistakes = 3

  var findings: [Diagnosis] {
    let (corrections, sources, termbase) = (UserFiles.corrections, KeptNews.settings, UserFiles.termbase)
    let (settings, searches) = (SettingsFile(), UserFiles.searches)
    return [
      finding("file.settings", settings.path) { () throws(UserFileFailure) in
        try settings.load().problems.map { $0.wording(in: settings.path) }
      },
      finding("file.corrections", corrections.path) { () throws(UserFileFailure) in
        try corrections.load().problems.map { $0.wording(in: corrections.path) }
      },
      finding("file.sources", sources.path) { () throws(UserFileFailure) in
        try sources.load().problems.map { $0.wording(in: sources.path) }
      },
      finding("file.termbase", termbase.path) { () throws(UserFileFailure) in
        try termbase.load().problems.map { $0.wording(in: termbase.path) }
      },
      finding("file.searches", searches.path) { () throws(UserFileFailure) in
        try searches.load().problems.map { $0.wording(in: searches.path) }
      },
    ]
  }

  /// - Parameter mistakes: reads the file and words each mistake in it.
  private func finding(_ check: String, _ path: String, mistakes: () throws(UserFileFailure) -> [String])
    -> Diagnosis
  {
    let name = "\(Sanitized(path))"
    switch PathPresence(of: path) {
    case .there: break
    case .missing: return .ok(check, Wording(en: "\(name): not there yet", vi: "\(name): chưa có"))
    case .hidden(let errno): return .hidden(check, path, errno)
    }
    do throws(UserFileFailure) {
      let found = try mistakes()
      guard !found.isEmpty else {
        return .ok(check, Wording(en: "\(name): can be read", vi: "\(name): đọc được"))
      }
      let more = found.count - Self.mostMistakes
      let rest = more > 0 ? [Wording(en: "\(more) more mistakes", vi: "\(more) lỗi nữa").text] : []
      return .warning(
        check, .same((found.prefix(Self.mostMistakes) + rest).joined(separator: "; ")),
        do: Wording(en: "Correct these lines in an editor.", vi: "Hãy sửa các dòng này bằng trình soạn thảo.")
      )
    } catch {
      return .error(
        check, .same(error.wordingOfSources),
        do: Wording(
          en: "Mend the file or its rights, or move it away.",
          vi: "Hãy sửa tệp hoặc quyền của nó, hoặc chuyển nó đi chỗ khác."))
    }
  }
}
