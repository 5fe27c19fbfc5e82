using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Startup;

/// <summary>How a server starts, for the person in the room.</summary>
internal sealed record StartupView(Room Room, Panel.Client.Startup Startup, int Page = 1, string? Said = null)
{
    /// <summary>The name of the image that is in use; null when it is none of the egg's, which only an administrator can have set.</summary>
    public string? ImageName => Startup.DockerImages.FirstOrDefault(image => image.Value == Room.Server.DockerImage).Key;
}

/// <summary>An image that a server may run in.</summary>
internal sealed record ImageChoice(string Name, string Image)
{
    /// <summary>What stands for it in menus and suggestions: its name, where that is not too long for Discord.</summary>
    public string Value => Name.Length is > 0 and <= StartupSearch.MaxValue ? Name : Image;
}

internal static class StartupSearch
{
    /// <summary>Discord's limit for the value of an option.</summary>
    public const int MaxValue = 100;

    /// <summary>The variable that was meant: by its name in the environment, or by the name that people read.</summary>
    public static EggVariable? Find(IReadOnlyList<EggVariable> variables, string asked) =>
        variables.FirstOrDefault(variable => variable.Key.Equals(asked.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? variables.FirstOrDefault(variable => variable.Name.Equals(asked.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The image that was meant, by name or as it is.</summary>
    public static ImageChoice? Find(IReadOnlyList<ImageChoice> images, string asked) =>
        images.FirstOrDefault(image => image.Name.Equals(asked.Trim(), StringComparison.OrdinalIgnoreCase) || image.Image.Equals(asked.Trim(), StringComparison.Ordinal));

    public static IReadOnlyList<ImageChoice> ImagesOf(Panel.Client.Startup startup) =>
        [.. startup.DockerImages.Where(image => !string.IsNullOrEmpty(image.Value)).Select(image => new ImageChoice(image.Key, image.Value!))];
}
