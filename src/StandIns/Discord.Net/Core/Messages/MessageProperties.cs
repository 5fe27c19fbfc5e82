namespace Discord;

/// <summary>What to change of a message; what is not set stays as it is.</summary>
public class MessageProperties
{
    public Optional<string> Content { get; set; }

    public Optional<Embed> Embed { get; set; }

    public Optional<Embed[]> Embeds { get; set; }

    public Optional<MessageComponent> Components { get; set; }

    public Optional<MessageFlags?> Flags { get; set; }

    public Optional<AllowedMentions> AllowedMentions { get; set; }

    public Optional<IEnumerable<FileAttachment>> Attachments { get; set; }
}
