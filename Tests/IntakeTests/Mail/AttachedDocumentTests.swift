internal import Intake
internal import News
internal import Testing

@Suite struct AttachedDocumentTests {
  @Test func `an attached PDF is told, and the mail is read`() throws {
    let mail = """
      From: Lan <lan@bao.example>
      Subject: Báo cáo
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain; charset=utf-8

      Báo cáo ở tệp đính kèm.
      --b
      Content-Type: application/pdf; name=report.pdf
      Content-Disposition: attachment; filename=report.pdf
      Content-Transfer-Encoding: base64

      JVBERi0xLjQK
      --b
      Content-Type: image/png
      Content-Disposition: attachment; filename=logo.png
      Content-Transfer-Encoding: base64

      iVBORw0KGgo=
      --b--
      """
    let (entries, problem) = readEntries(Array(mail.replacingLineFeeds.utf8), name: "a.eml")
    #expect(problem == nil)
    #expect(entries.count == 2)
    #expect(try entries.first?.draft.get().fields.title == "Báo cáo")
    #expect(throws: FileProblem.Cause.document(.pdf)) { try entries.last?.draft.get() }
  }
}
