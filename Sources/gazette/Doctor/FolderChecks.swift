internal import Foundation
internal import Localization
internal import News

/// The folders of the user in which gazette reads and writes.
struct FolderChecks {
  /// Free bytes below which a warning is due, and below which writing fails soon.
  private static let (few, hardlyAny) = (100 << 20, 1 << 20)

  private static let folders: [(check: String, folder: UserFolder, purpose: Wording)] = [
    ("folder.settings", .configuration, Wording(en: "settings", vi: "cài đặt")),
    ("folder.articles", .data, Wording(en: "kept articles", vi: "các bài đã giữ")),
    ("folder.marks", .state, Wording(en: "reading marks", vi: "dấu đã đọc")),
    ("folder.indexes", .cache, Wording(en: "indexes", vi: "chỉ mục")),
  ]

  var findings: [Diagnosis] { Self.folders.map(finding) }

  private func finding(_ check: String, _ folder: UserFolder, _ purpose: Wording) -> Diagnosis {
    let path = folder.pathOfAccount + "/gazette"
    let shown = "\(Sanitized(path))"
    let nearest = Self.nearestFolder(to: path)
    guard access(nearest, W_OK | X_OK) == 0 else {
      let reason = systemWording(of: errno)
      return .error(
        check,
        Wording(
          en: "\(purpose.text): \(shown) can't be written (\(reason))",
          vi: "\(purpose.text): không ghi được \(shown) (\(reason))"),
        do: Wording(
          en:
            "Give yourself the right to write \(Sanitized(nearest)), or set \(folder.rawValue) to another folder.",
          vi: "Hãy cấp quyền ghi vào \(Sanitized(nearest)), hoặc đặt \(folder.rawValue) thành thư mục khác."))
    }
    let free = Self.freeBytes(at: nearest)
    let size = ByteSize.text(free)
    guard free >= Self.few else {
      let text = Wording(
        en: "\(purpose.text): \(shown) has \(size) of free space",
        vi: "\(purpose.text): \(shown) chỉ còn trống \(size)")
      let advice = Wording(
        en: "Make room on this disk; gazette prune removes old articles.",
        vi: "Hãy giải phóng chỗ trên đĩa này; gazette prune xóa các bài cũ.")
      return free < Self.hardlyAny ? .error(check, text, do: advice) : .warning(check, text, do: advice)
    }
    let note =
      nearest == path
      ? Wording.same("") : Wording(en: ", made when it is needed", vi: ", sẽ được tạo khi cần")
    return .ok(
      check,
      Wording(
        en: "\(purpose.text): \(shown), \(size) free\(note.text)",
        vi: "\(purpose.text): \(shown), còn trống \(size)\(note.text)"))
  }

  /// The folder itself, or the nearest one above it that exists.
  private static func nearestFolder(to path: String) -> String {
    var path = path
    while !FileManager.default.fileExists(atPath: path), path.count > 1 { path = PathText.folder(of: path) }
    return path
  }

  private static func freeBytes(at path: String) -> Int {
    var facts = statvfs()
    guard statvfs(path, &facts) == 0 else { return 0 }
    return Int(
      clamping: UInt(facts.f_bavail).multipliedReportingOverflow(by: UInt(facts.f_frsize)).partialValue)
  }
}

/// A number of bytes in words.
enum ByteSize {
  /// `1.4 GB`, by decimal units.
  static func text(_ bytes: Int) -> String {
    let units = ["B", "kB", "MB", "GB", "TB"]
    var (value, unit) = (Double(bytes), 0)
    while value >= 1000, unit < units.count - 1 { (value, unit) = (value / 1000, unit + 1) }
    let rounded = unit == 0 || value >= 100 ? String(Int(value)) : String(Double(Int(value * 10)) / 10)
    return rounded.replacing(".", with: Wording(en: ".", vi: ",").text) + " " + units[unit]
  }
}
