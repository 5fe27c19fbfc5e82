using System.Reflection;
using System.Text;

namespace Refit;

/// <summary>How the arguments of a method become a request. Built once per method.</summary>
internal sealed class RequestPlan
{
    [ThreadStatic]
    private static StringBuilder? _text;

    private readonly HttpMethod _verb;
    private readonly PathPlan _path;
    private readonly List<QueryPart> _query = [];
    private readonly List<(int Index, string Name)> _headers = [];
    private readonly List<(string Name, string Value)> _fixedHeaders = [];
    private readonly int _body = -1;
    private readonly int _cancellation = -1;

    public RequestPlan(MethodInfo method)
    {
        var route = method.GetCustomAttribute<HttpMethodAttribute>()
            ?? throw new ArgumentException($"Method \"{method.Name}\" has no HTTP method attribute.");
        _verb = route.Method;
        var parameters = method.GetParameters();
        _path = new PathPlan(route.Path, parameters);
        foreach (var parameter in parameters)
            if (parameter.ParameterType == typeof(CancellationToken))
                _cancellation = parameter.Position;
            else if (parameter.GetCustomAttribute<BodyAttribute>() is not null)
                _body = parameter.Position;
            else if (parameter.GetCustomAttribute<HeaderAttribute>() is { } header)
                _headers.Add((parameter.Position, header.Header));
            else if (!_path.Uses(parameter))
                _query.Add(QueryPart.Of(parameter));
        foreach (var line in FixedHeaders(method))
            _fixedHeaders.Add((line[..line.IndexOf(':')].Trim(), line[(line.IndexOf(':') + 1)..].Trim()));
    }

    public CancellationToken Cancellation(object?[] arguments) => _cancellation < 0 ? CancellationToken.None : (CancellationToken)arguments[_cancellation]!;

    public HttpRequestMessage Build(object?[] arguments, RefitSettings settings, string baseAddress)
    {
        var request = new HttpRequestMessage(_verb, Target(arguments, settings.UrlParameterFormatter, baseAddress));
        if (_body >= 0 && arguments[_body] is { } body)
            request.Content = BodyContent.Of(body, settings.ContentSerializer);
        foreach (var (name, value) in _fixedHeaders)
            SetHeader(request, name, value);
        foreach (var (index, name) in _headers)
            if (arguments[index] is { } value)
                SetHeader(request, name, value.ToString()!);
        return request;
    }

    private Uri Target(object?[] arguments, IUrlParameterFormatter formatter, string baseAddress)
    {
        var text = (_text ??= new StringBuilder(256)).Clear().Append(baseAddress);
        _path.Write(text, arguments, formatter);
        var separator = '?';
        foreach (var part in _query)
            part.Write(text, ref separator, arguments, formatter);
        return new Uri(text.ToString(), UriKind.Absolute);
    }

    private static IEnumerable<string> FixedHeaders(MethodInfo method) =>
        (method.DeclaringType!.GetCustomAttribute<HeadersAttribute>()?.Headers ?? []).Concat(method.GetCustomAttribute<HeadersAttribute>()?.Headers ?? []);

    // A header of the content replaces the one that the content came with.
    private static void SetHeader(HttpRequestMessage request, string name, string value)
    {
        if (request.Headers.TryAddWithoutValidation(name, value) || request.Content is null)
            return;
        request.Content.Headers.Remove(name);
        request.Content.Headers.TryAddWithoutValidation(name, value);
    }
}
