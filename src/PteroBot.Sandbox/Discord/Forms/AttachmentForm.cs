using PteroBot.Sandbox.Discord.Rest;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Discord.Forms;

/// <summary>Joins the uploaded files of a request with its <c>attachments</c> list and with what the message has already.</summary>
internal static class AttachmentForm
{
    private const int MostFiles = 10;
    private const int LargestFile = 10 * 1024 * 1024;

    public static List<DiscordAttachment> Read(
        FormReader message, IReadOnlyList<UploadedFile> files, DiscordWorld world, DiscordChannel channel, bool ephemeral, IReadOnlyList<DiscordAttachment> old)
    {
        if (files.Any(file => file.Bytes.Length > LargestFile))
            throw Refusal.TooLarge();
        var listed = message.Objects("attachments") ?? [];
        var kept = message.Has("attachments") ? old.Where(file => listed.Any(item => item.Json.Id("id") == file.Id)) : old;
        var fresh = files.Select(file => Store(file, listed.FirstOrDefault(item => IdOf(item) == file.Field), world, channel, ephemeral));
        foreach (var item in listed.Where(item => files.All(file => file.Field != IdOf(item)) && old.All(file => file.Id != item.Json.Id("id"))))
            item.Fail("id", "ATTACHMENT_NOT_FOUND", "The attachment with this id is neither uploaded nor on the message.");
        List<DiscordAttachment> all = [.. kept.Select(file => file with { IsShownInside = false }), .. fresh];
        if (all.Count > MostFiles)
            throw new Refusal(400, 30015, $"Maximum number of attachments in a message reached ({MostFiles})");
        return all;
    }

    private static string IdOf(FormReader item) => item.Json["id"]?.ToString() ?? "";

    private static DiscordAttachment Store(UploadedFile file, FormReader? about, DiscordWorld world, DiscordChannel channel, bool ephemeral) =>
        new(world.Ids.Next(), channel.Id, about?.Text("filename", 1_024) ?? file.Filename, file.ContentType, file.Bytes)
        {
            Description = about?.Text("description", 1_024),
            IsEphemeral = ephemeral,
        };
}
