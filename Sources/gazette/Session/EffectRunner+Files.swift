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
  /// Writes a finding into the current folder, beside the screen, and says what became of it.
  func export(_ finding: Finding, as format: FindingFormat, citing style: CitationStyle) {
    Task { [library, sources, mailbox] in
      guard let report = await Self.writer(library, sources, citing: style).report(on: finding),
        let text = report.text(as: format, hasByteOrderMark: ActiveSettings.settings.csvHasByteOrderMark)
      else { return mailbox.post(.told(Self.nothingThere)) }
      do throws(NewFile.Failure) {
        let file = try NewFile(report.fileName, ending: report.ending(of: format)).write(text, into: ".")
        let written = wording(en: "exported to \(file)", vi: "đã xuất ra \(file)")
        mailbox.post(.told([written, report.remark].compactMap(\.self).joined(separator: ": ")))
      } catch {
        mailbox.post(.told(error.wording))
      }
    }
  }

  private static func writer(
    _ library: any ArticleArchive, _ sources: Sources, citing style: CitationStyle
  ) -> ReportWriter {
    ReportWriter(
      library: library, sources: sources, citation: style, keptSources: { SubscriptionService.kept() })
  }

  private static var nothingThere: String {
    wording(en: "there is nothing to write any more", vi: "không còn gì để ghi")
  }

  /// Makes the text that a command reads.
  func prepare(_ input: CommandInput, for command: ShellCommand, citing style: CitationStyle) {
    Task { [library, sources, mailbox] in
      let report = await Self.writer(library, sources, citing: style).report(on: input.finding)
      guard let text = report?.text(as: input.format) else {
        return mailbox.post(.commandEnded(Self.nothingThere, succeeded: false))
      }
      mailbox.post(.prepared(command, input: Array(text.utf8)))
    }
  }

  /// Copies a text by a program or into a file.
  func copy(_ text: String, with clipboard: Clipboard, isOffered: Bool) {
    Task { [mailbox] in mailbox.post(.told(await clipboard.copy(text, isOffered: isOffered))) }
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
      do throws(NewFile.Failure) {
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
