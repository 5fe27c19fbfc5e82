using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord.Cdn;
using PteroBot.Sandbox.Discord.Rest;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Discord.Forms;

/// <summary>Makes and edits messages from bodies, or refuses them as Discord would; a refused body leaves the message as it was.</summary>
internal sealed class MessageWriter(DiscordWorld world)
{
    public const int LongestContent = 2_000;
    private const MessageFlags Settable = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.VoiceMessage | MessageFlags.ComponentsV2;

    /// <summary>Checks the body, makes the message and announces it.</summary>
    /// <param name="message">Its place and author; everything else comes from the body.</param>
    /// <param name="body">The message as the client sent it.</param>
    /// <param name="files">What was uploaded with it.</param>
    public DiscordMessage Create(DiscordMessage message, FormReader body, IReadOnlyList<UploadedFile> files)
    {
        var mayBeEphemeral = message.Interaction is not null ? MessageFlags.Ephemeral : MessageFlags.None;
        message.Flags |= (MessageFlags)(body.Integer("flags") ?? 0) & (Settable | mayBeEphemeral);
        message.Tts = body.Flag("tts") ?? false;
        message.Nonce = Nonce(body);
        Fill(message, body, files);
        world.AddMessage(message);
        return message;
    }

    /// <summary>Checks the body against what the message will be then, changes it and announces that.</summary>
    public void Edit(DiscordMessage message, FormReader body, IReadOnlyList<UploadedFile> files)
    {
        var wasDeferred = message.IsDeferred;
        var before = message.Flags;
        var flags = (MessageFlags)(body.Integer("flags") ?? (long)before);
        message.Flags = (before & ~(MessageFlags.SuppressEmbeds | MessageFlags.Loading)) | (flags & (MessageFlags.SuppressEmbeds | MessageFlags.ComponentsV2));
        try
        {
            Fill(message, body, files);
        }
        catch
        {
            message.Flags = before;
            throw;
        }
        message.Edited = wasDeferred ? null : world.Now;
        world.ChangedMessage(message);
    }

    private void Fill(DiscordMessage message, FormReader body, IReadOnlyList<UploadedFile> files)
    {
        var v2 = message.Flags.HasFlag(MessageFlags.ComponentsV2);
        var content = body.Has("content") ? body.Text("content", LongestContent)?.Trim() ?? "" : message.Content;
        var attachments = AttachmentForm.Read(body, files, world, message.Channel, message.IsEphemeral, message.Attachments);
        var references = new FileReferences(attachments, file => SignedAddress.Of(world, file));
        var embeds = body.Has("embeds") ? new EmbedForm(references).Read(body) : message.Embeds;
        var components = body.Has("components") ? new ComponentForm(references, v2).Read(body) : message.Components;
        var mentions = body.Has("content") || body.Has("allowed_mentions")
            ? AllowedMentions.Read(body, content, message.Channel, world, message.Interaction is not null) : message.Mentions;
        RefuseUnsupported(body, v2, content, embeds);
        body.Errors.ThrowIfAny();
        if (content.Length == 0 && embeds.Count == 0 && components.Count == 0 && attachments.Count == 0)
            throw Refusal.EmptyMessage();
        (message.Content, message.Embeds, message.Components, message.Mentions) = (content, embeds, components, mentions);
        Replace(message, attachments);
    }

    private static void RefuseUnsupported(FormReader body, bool v2, string content, JsonArray embeds)
    {
        if (body.Json["poll"] is not null)
            body.Fail("poll", "SANDBOX_NOT_SIMULATED", "Polls are not simulated.");
        body.List("sticker_ids", most: 3);
        if (!v2)
            return;
        if (content.Length > 0)
            Legacy(body, "content");
        if (embeds.Count > 0)
            Legacy(body, "embeds");
        if (body.Json["sticker_ids"] is JsonArray { Count: > 0 })
            Legacy(body, "sticker_ids");
    }

    private static void Legacy(FormReader body, string name) => body.Fail(
        name, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", $"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");

    private void Replace(DiscordMessage message, List<DiscordAttachment> attachments)
    {
        foreach (var gone in message.Attachments.Where(old => attachments.All(file => file.Id != old.Id)))
            world.Attachments.Remove(gone.Id);
        foreach (var file in attachments)
            world.Attachments[file.Id] = file;
        message.Attachments = attachments;
    }

    private static JsonNode? Nonce(FormReader body)
    {
        if (body.Json["nonce"] is not { } nonce)
            return null;
        body.Text("nonce", 25);
        return nonce.DeepClone();
    }
}
