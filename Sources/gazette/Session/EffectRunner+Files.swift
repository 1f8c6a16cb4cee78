internal import Archive
internal import Catalogue
internal import Foundation
internal import Journal
internal import Languages
internal import Localization
internal import News
internal import Reader

// MARK: - Files that leave the collection and come back

extension EffectRunner {
  /// Writes an article into the current folder, beside the screen, and says what became of it.
  func export(_ id: ArticleID) {
    Task { [library, mailbox] in
      guard let article = await library.article(id) else {
        return mailbox.post(
          .told(wording(en: "the article is no longer in the collection", vi: "bài không còn trong kho")))
      }
      do throws(Export.Failure) {
        let file = try Export(article: article).write(into: ".")
        mailbox.post(.told(wording(en: "exported to \(file)", vi: "đã xuất ra \(file)")))
      } catch {
        mailbox.post(.told(error.wording))
      }
    }
  }

  /// Writes a glossary into the current folder, beside the screen, and says what became of it.
  func exportGlossary(_ scope: GlossaryScope) {
    Task { [library, mailbox] in
      let glossaries = await library.glossaries(of: scope)
      guard let first = glossaries.joined.first, glossaries.joined.contains(where: { !$0.entries.isEmpty })
      else {
        return mailbox.post(
          .told(wording(en: "no names or terms to export", vi: "không có tên hay thuật ngữ nào để xuất")))
      }
      do throws(Export.Failure) {
        let export = GlossaryExport(glossaries.joined)
        let name = "glossary-\(first.source)-\(first.target)"
        let table = try NewFile(name, ending: "tsv").write(export.tsv, into: ".")
        let memory = try NewFile(name, ending: "tmx").write(export.tmx, into: ".")
        mailbox.post(
          .told(
            wording(
              en: "\(glossaries.wording) exported to \(table) and \(memory)",
              vi: "đã xuất \(glossaries.wording) ra \(table) và \(memory)")))
      } catch {
        mailbox.post(.told(error.wording))
      }
    }
  }

  /// Reads an article again after its file was edited. Other words make another article, which keeps the marks.
  func rereadEdited(_ old: ArticleID, at location: Location) {
    Task { [library, state, mailbox] in
      do throws(FileProblem) {
        let reader = ArticleReader()
        let article = try reader.article(at: location)
        guard article.id != old else { return }
        // An entry may have moved to another line of its file.
        if location.entry != nil, try reader.has(old, inFileAt: location.path) { return }
        state.carry(from: old, to: article.id)
        mailbox.post(.edited(old, article))
        // The index will know it soon; its names are known now.
        let names = ConnectionsQuestion(article: article.id)
        mailbox.post(names.answered(await library.connections(of: article)))
      } catch {
        mailbox.post(.told(error.wording))
      }
    }
  }
}
