internal import Foundation
internal import Glibc
internal import Localization
internal import News
internal import Reader

/// A note while the user writes it in an editor: a file in the folder of the reading state, so that a program that is
/// killed, or a full disk, loses no word. A draft that was left is opened again.
struct NoteFile {
  /// Why a draft can't be written or read.
  struct Failure: Error {
    let path: String
    let errno: Int32

    var wording: String {
      let (path, reason) = (Sanitized(path), systemWording(of: errno))
      return Localization.wording(
        en: "\(path): the note can't be edited (\(reason)); make room, or mend the rights of the folder",
        vi: "\(path): không thể sửa ghi chú (\(reason)); hãy giải phóng chỗ trống hoặc sửa quyền của thư mục")
    }
  }

  /// More than a person writes about an article.
  private static let mostBytes = 1 << 20

  let path: String
  private let draft: NoteDraft

  init(of draft: NoteDraft) {
    self.draft = draft
    let name = draft.articles.first?.description ?? "note"
    path = "\(UserFiles.drafts)/\(name)-\(draft.articles.count).txt"
  }

  /// The ids of the articles whose draft was left, because the program or the machine ended in the editor.
  static var left: Set<String> {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: UserFiles.drafts)) ?? []
    return Set(
      names.filter { $0.hasSuffix(".txt") }.compactMap { $0.split(separator: "-").first.map(String.init) })
  }

  /// Writes the note as it was, unless a draft was left.
  func prepare() throws(Failure) {
    guard access(path, F_OK) != 0 else { return }
    do throws(POSIXError) {
      try FolderLock.make(UserFiles.drafts)
      try DurableFile.make(at: path, mode: 0o600, Array((draft.text.isEmpty ? "" : draft.text + "\n").utf8))
    } catch {
      throw Failure(path: path, errno: error.number)
    }
  }

  /// The note as the user left it, without blanks at its ends.
  func note() throws(Failure) -> String {
    do throws(FileProblem.Cause) {
      let bytes = try OpenFile(at: path).contents(limit: Self.mostBytes)
      let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
      return text.trimmingCharacters(in: .whitespacesAndNewlines)
    } catch {
      switch error {
      // The editor removed the file.
      case .noSuchFile: return draft.text
      case .unreadable(let errno): throw Failure(path: path, errno: errno)
      case .tooLarge: throw Failure(path: path, errno: EFBIG)
      default: throw Failure(path: path, errno: EIO)
      }
    }
  }

  /// Removes the draft: its text is kept, or as it was.
  func remove() { unlink(path) }
}
