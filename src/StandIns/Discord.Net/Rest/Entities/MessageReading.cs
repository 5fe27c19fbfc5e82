#nullable enable
namespace Discord.Rest;

/// <summary>Turns the parts of a received message into their public form.</summary>
internal static class MessageReading
{
    private const int Usual = 0;
    private const int Reply = 19;

    public static MessageSource Source(WireMessage message) =>
        message.Type is not (Usual or Reply) ? MessageSource.System
        : message.WebhookId is not null ? MessageSource.Webhook
        : message.Author?.Bot == true ? MessageSource.Bot
        : MessageSource.User;

    public static IReadOnlyCollection<Embed> Embeds(WireMessage message) => [.. (message.Embeds ?? []).Select(Embed)];

    public static IReadOnlyCollection<ActionRowComponent> Components(WireMessage message) =>
        [.. (message.Components ?? []).Where(row => row.Type == ComponentType.ActionRow).Select(Row)];

    public static IReadOnlyCollection<Attachment> Attachments(WireMessage message) =>
        [.. (message.Attachments ?? []).Select(attachment => new Attachment(attachment))];

    private static Embed Embed(WireEmbed embed) => new()
    {
        Type = Enum.TryParse<EmbedType>(embed.Type, ignoreCase: true, out var type) ? type : EmbedType.Unknown,
        Title = embed.Title,
        Description = embed.Description,
        Url = embed.Url,
        Timestamp = embed.Timestamp,
        Color = embed.Color is { } color ? new Color(color) : null,
        Image = embed.Image is { } image ? new EmbedImage(image.Url) : null,
        Thumbnail = embed.Thumbnail is { } thumbnail ? new EmbedThumbnail(thumbnail.Url) : null,
        Author = embed.Author is { } author ? new EmbedAuthor(author.Name, author.Url, author.IconUrl) : null,
        Footer = embed.Footer is { } footer ? new EmbedFooter(footer.Text, footer.IconUrl) : null,
        Fields = [.. (embed.Fields ?? []).Select(field => new EmbedField(field.Name, field.Value, field.Inline))],
    };

    private static ActionRowComponent Row(WireComponent row) =>
        new([.. (row.Components ?? []).Select(Component).OfType<IMessageComponent>()]);

    private static IMessageComponent? Component(WireComponent component) => component.Type switch
    {
        ComponentType.Button => new ButtonComponent(
            (ButtonStyle)(component.Style ?? (int)ButtonStyle.Primary), component.Label, Emote(component.Emoji), component.CustomId, component.Url, component.Disabled),
        ComponentType.SelectMenu or ComponentType.UserSelect or ComponentType.RoleSelect or ComponentType.MentionableSelect or ComponentType.ChannelSelect => Menu(component),
        _ => null,
    };

    private static SelectMenuComponent Menu(WireComponent menu) => new()
    {
        Type = menu.Type,
        CustomId = menu.CustomId,
        Placeholder = menu.Placeholder,
        MinValues = menu.MinValues ?? 1,
        MaxValues = menu.MaxValues ?? 1,
        IsDisabled = menu.Disabled,
        ChannelTypes = menu.ChannelTypes ?? [],
        Options = [.. (menu.Options ?? []).Select(o => new SelectMenuOption(o.Label, o.Value, o.Description, Emote(o.Emoji), o.Default))],
    };

    private static IEmote? Emote(WireEmoji? emoji) => emoji switch
    {
        null => null,
        { Id: { } id } => new Emote(id, emoji.Name, emoji.Animated),
        _ => new Emoji(emoji.Name),
    };
}
