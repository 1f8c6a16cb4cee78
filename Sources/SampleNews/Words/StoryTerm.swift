/// A subject of news in both languages: the commonest content words, which also connect two reports of a story.
struct StoryTerm {
  let english: String
  let vietnamese: String

  static let all = """
    government=chính phủ,minister=bộ trưởng,security=an ninh,economy=kinh tế,port=cảng,trade=thương mại,\
    police=cảnh sát,election=bầu cử,border=biên giới,drugs=ma túy,budget=ngân sách,market=thị trường,\
    investment=đầu tư,exports=xuất khẩu,imports=nhập khẩu,tariffs=thuế quan,inflation=lạm phát,energy=năng lượng,\
    electricity=điện,gas=khí đốt,oil=dầu mỏ,rice=gạo,coffee=cà phê,seafood=thủy sản,fisheries=nghề cá,\
    agriculture=nông nghiệp,industry=công nghiệp,railway=đường sắt,airport=sân bay,highway=đường cao tốc,\
    bridge=cầu,ships=tàu,containers=công-ten-nơ,customs=hải quan,smuggling=buôn lậu,crime=tội phạm,\
    court=tòa án,trial=phiên tòa,law=luật,corruption=tham nhũng,terrorism=khủng bố,weapons=vũ khí,army=quân đội,\
    navy=hải quân,ceasefire=ngừng bắn,conflict=xung đột,peace=hòa bình,agreement=hiệp định,negotiations=đàm phán,\
    cooperation=hợp tác,visit=chuyến thăm,summit=hội nghị thượng đỉnh,sanctions=trừng phạt,refugees=người tị nạn,\
    migration=di cư,health=y tế,hospital=bệnh viện,vaccine=vắc-xin,epidemic=dịch bệnh,doctors=bác sĩ,\
    education=giáo dục,schools=trường học,university=đại học,students=học sinh,research=nghiên cứu,\
    science=khoa học,technology=công nghệ,satellite=vệ tinh,semiconductors=bán dẫn,internet=mạng internet,\
    storm=bão,floods=lũ lụt,earthquake=động đất,drought=hạn hán,climate=khí hậu,emissions=phát thải,\
    forest=rừng,river=sông,sea=biển,tourism=du lịch,heritage=di sản,culture=văn hóa,festival=lễ hội,music=âm nhạc,\
    film=phim,football=bóng đá,team=đội tuyển,match=trận đấu,championship=giải vô địch,bank=ngân hàng,\
    interest rates=lãi suất,currency=tiền tệ,gold=vàng,housing=nhà ở,workers=công nhân,wages=tiền lương,\
    pensions=lương hưu,strike=đình công,company=công ty,aviation=hàng không,vehicles=phương tiện
    """.split(separator: ",").map { pair in
      let sides = pair.split(separator: "=").map(String.init)
      return StoryTerm(english: sides[0], vietnamese: sides[1])
    }
}
