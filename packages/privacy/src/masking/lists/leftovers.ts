// Words beside a name that is masked in part.

/** What people do behind their surname, whatever it is elsewhere: "[name] Quick says". */
export const LEFT_BEHIND =
  'says|said|told|rang|phoned|emailed|promised|advised|explained|apologised|replied|wrote|refused|agreed|insisted|thinks|wants|lives|lived|works|worked|who|has|had|does|did|came|went|never|always|asked|complained|reported|helped|answered|called';

/** Words with a capital before a name that no list has, and are none themselves. */
export const NOT_BEFORE_NAMES =
  'Met|Told|Rang|Sent|Saw|Asked|Thanks|Thank|Dear|Hi|Hello|Hey|Ask|Tell|See|Ring|Call|Phone|Email|Contact|Attn|Cc|Bcc|Re|Fwd|Fw|Via|Per|Note|Poor|Lovely|Cheers|Morning|Sincerely|Regards|Bless|Well|Big|Little|Young|Old|Baby|Saint|Ex|Late|Former|Acting|Deputy|Senior|Junior|Grandson|Granddaughter|Friend|Partner|Husband|Wife|Son|Daughter|Mother|Father|Brother|Sister|Carer|Advocate|Labour|Tory|Green|Conservative|Liberal|Independent';
