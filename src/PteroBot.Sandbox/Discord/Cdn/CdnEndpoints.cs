using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Discord.Cdn;

/// <summary>Serves uploaded files at their signed addresses, and default avatars.</summary>
internal sealed class CdnEndpoints(DiscordWorld world)
{
    private static readonly string[] AvatarColours = ["#5865f2", "#747f8d", "#3ba55c", "#faa61a", "#ed4245", "#eb459e"];

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/attachments/{channel}/{id}/{name}", AttachmentAsync);
        app.MapGet("/ephemeral-attachments/{channel}/{id}/{name}", AttachmentAsync);
        app.MapGet("/embed/avatars/{index}", AvatarAsync);
    }

    private Task AttachmentAsync(HttpContext context)
    {
        var attachment = Find(context);
        if (attachment is null)
        {
            context.Response.StatusCode = 404;
            return context.Response.WriteAsync("This content is no longer available.");
        }
        context.Response.ContentType = attachment.ContentType ?? "application/octet-stream";
        context.Response.ContentLength = attachment.Bytes.Length;
        return context.Response.Body.WriteAsync(attachment.Bytes, context.RequestAborted).AsTask();
    }

    private DiscordAttachment? Find(HttpContext context)
    {
        var query = context.Request.Query;
        _ = ulong.TryParse(context.Request.RouteValues["id"]?.ToString(), out var id);
        lock (world.Gate)
        {
            return world.Attachments.TryGetValue(id, out var attachment) && attachment.Filename == context.Request.RouteValues["name"]?.ToString()
                && SignedAddress.IsValid(world, attachment, query["ex"], query["is"], query["hm"]) ? attachment : null;
        }
    }

    private static Task AvatarAsync(HttpContext context)
    {
        _ = int.TryParse(context.Request.RouteValues["index"]?.ToString()?.Replace(".png", "", StringComparison.Ordinal), out var index);
        context.Response.ContentType = "image/svg+xml";
        return context.Response.WriteAsync($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="{AvatarColours[Math.Abs(index) % 6]}"/></svg>""");
    }
}
